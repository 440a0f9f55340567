/**
 * Registers the tags, as `define` does; its declarations, which `make/jsx.ts` writes for the published package, tell React's JSX
 * of them.
 */
import './define.ts';
