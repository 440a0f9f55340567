// Empty but for this: a bundler would leave a wholly empty script out of the page.
document.documentElement.dataset['floor'] = '';
export {};
