import '@coalition-map/elements/define';
