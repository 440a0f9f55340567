import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Two rules of our own. */
const house = {
  rules: {
    // `style=${text}` is an inline style, which the strictest policy refuses; `styleMap` goes through the CSSOM.
    'style-map': {
      meta: {
        type: 'problem',
        messages: { inline: 'Set a style with styleMap(); the policy refuses an inline one.' },
      },
      create: (context) => ({
        'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral'({ quasis, expressions }) {
          for (const [index, quasi] of quasis.entries()) {
            const { raw } = quasi.value;
            const expression = expressions[index];
            const isBound = /\sstyle=["']?$/.test(raw) && expression?.callee?.name !== 'styleMap';
            if (isBound || /\sstyle=(["'][^"']|[^"'\s])/.test(raw))
              context.report({ node: isBound ? expression : quasi, messageId: 'inline' });
          }
        },
      }),
    },
    // A rule may be switched off only beside its reason: `// eslint-disable-next-line RULE -- why`.
    'reason-given': {
      meta: {
        type: 'problem',
        messages: { missing: 'Line {{line}}: say why the rule does not hold there, after " -- ".' },
      },
      create: (context) => ({
        Program() {
          for (const { type, justification, node } of context.sourceCode.getDisableDirectives().directives)
            if (type !== 'enable' && justification.trim() === '')
              context.report({
                loc: { line: 1, column: 0 }, // on its own line, the comment would switch the report off
                messageId: 'missing',
                data: { line: node.loc.start.line },
              });
        },
      }),
    },
  },
};

const noHtml = 'Strings become text nodes only (design/safety.md); use a Lit template.';
const noTrace = 'Nothing is left behind on the visitor’s device or told to anyone (design/safety.md).';

/** Each of these as `x.NAME` and `x['NAME']`, on whatever object. */
const refusedMembers = {
  innerHTML: noHtml,
  outerHTML: noHtml,
  insertAdjacentHTML: noHtml,
  setHTMLUnsafe: noHtml,
  createContextualFragment: noHtml,
  parseHTMLUnsafe: noHtml,
  srcdoc: noHtml,
  unsafeHTML: noHtml,
  unsafeSVG: noHtml,
  localStorage: noTrace,
  sessionStorage: noTrace,
  indexedDB: noTrace,
  cookie: noTrace,
  cookieStore: noTrace,
  pushState: noTrace,
  replaceState: noTrace,
  sendBeacon: noTrace,
  geolocation: noTrace,
};

const names = Object.entries(refusedMembers);

/** What the library never does; a test may, to show that the library did not. */
const promises = {
  'no-restricted-properties': [
    'error',
    ...names.map(([property, message]) => ({ property, message })),
    { object: 'document', property: 'write', message: noHtml },
  ],
  'no-restricted-globals': [
    'error',
    ...['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches'].map((name) => ({
      name,
      message: noTrace,
    })),
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]',
      message: noHtml,
    },
    { selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)/]', message: noHtml },
    {
      selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^on/]',
      message: noHtml,
    },
    { selector: 'NewExpression[callee.name="DOMParser"]', message: noHtml },
    {
      selector: 'AssignmentExpression[left.object.name="document"][left.property.name="title"]',
      message: noTrace,
    },
    {
      selector:
        ':matches(AssignmentExpression[left.name="location"], AssignmentExpression[left.object.name="location"], AssignmentExpression[left.property.name="location"], AssignmentExpression[left.object.property.name="location"])',
      message: 'The library never writes the address; the exit goes by location.replace().',
    },
    { selector: 'TSEnumDeclaration', message: 'Use a union of strings: an enum is code at run time.' },
  ],
};

const tests = ['**/*.test.ts', '**/*.fixture.ts', 'test/**/*.ts'];

export default defineConfig(
  {
    // test/frameworks: projects of others, whose packages are not installed here.
    ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '**/generated/', 'test/frameworks/'],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: { 'house/reason-given': 'error', 'house/style-map': 'error' },
  },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // There is no enum (see promises), and nothing that looks like a class instance without being one.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Lit binds listeners, and our interfaces are plain objects of functions.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    rules: {
      ...promises,
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['packages/{schema,geo,store,map,elements,review,editor}/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    files: ['packages/{elements,map,editor}/src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off', // `src`, `hidden`, `lang` on our own elements mean what they mean in HTML
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/ban-attributes': ['error', 'autofocus', 'onclick', 'onload', 'onerror'],
      'wc/guard-super-call': 'off', // LitElement always has these methods
    },
  },
  {
    files: ['packages/{elements,map}/src/**/*.ts'],
    // Without `render(): TemplateResult` the declarations name a package that is not declared.
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      // chai's `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/guard-define-call': 'off',
    },
  },
);
