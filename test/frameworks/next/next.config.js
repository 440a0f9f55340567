// Where the project ends, so that Next does not look for a lock file above it.
export default { turbopack: { root: import.meta.dirname } };
