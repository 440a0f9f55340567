import '@coalition-map/elements/define';
import '@coalition-map/editor/define';
