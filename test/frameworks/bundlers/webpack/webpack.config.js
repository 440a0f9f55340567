import path from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';

export default {
  mode: 'production',
  context: import.meta.dirname,
  entry: './main.js',
  // A policy by name, for a page that asks for Trusted Types.
  output: { path: path.join(import.meta.dirname, 'dist'), trustedTypes: 'webpack' },
  // Terser, which webpack has by default, needs half a minute for MapLibre; esbuild a second.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify })] },
  // MapLibre and the boundaries are larger than webpack advises; they come after the first picture.
  performance: { hints: false },
};
