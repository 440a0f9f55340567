import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('coalition-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
