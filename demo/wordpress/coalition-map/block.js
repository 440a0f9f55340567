/* The block in WordPress's editor, without a build step: fields for the attributes; the server writes the map. */
(function ({ blocks, element, components, blockEditor }) {
  const { createElement: make, Fragment } = element;
  const { PanelBody, TextControl, SelectControl, Placeholder } = components;

  const choices = {
    lang: [
      'Language',
      ['', 'As the site'],
      ['en', 'English'],
      ['es', 'Spanish'],
      ['fr-CA', 'Canadian French'],
    ],
    country: [
      'Whose hotline stands first',
      ['', 'United States and Canada'],
      ['US', 'United States'],
      ['CA', 'Canada'],
      ['MX', 'Mexico'],
    ],
    preset: [
      'Part of the continent',
      ['', 'United States and Canada'],
      ['us', 'United States'],
      ['na', 'With Mexico'],
    ],
    layout: ['How places are drawn', ['', 'By their outlines'], ['tiles', 'As squares']],
    upgrade: [
      'When the faster drawing may come',
      ['', 'When somebody uses the map'],
      ['visible', 'When it is in sight'],
      ['idle', 'When the page is at rest'],
      ['eager', 'At once'],
      ['never', 'Never'],
    ],
    theme: ['Light or dark', ['', 'As the page'], ['light', 'Light'], ['dark', 'Dark']],
  };
  const texts = {
    focus: ['Places shown at first', 'Such as US-TN US-KY'],
    'colour-by': ['What the colors tell', 'Such as builds, or program: and an id'],
    breaks: ['Where the classes of colors begin', 'Such as 2 4 6'],
    programs: [
      'Programs shown alone at first',
      'Their ids, such as law-enforcement-training; all where left empty',
    ],
    audience: [
      'For whom resources are shown at first',
      'Ids, such as law-enforcement; for all where left empty',
    ],
    src: ['Data', 'Files of the plugin, such as data/tasa/dataset.json; all where left empty'],
  };

  blocks.registerBlockType('coalition-map/map', {
    edit({ attributes, setAttributes }) {
      const set = (name) => (value) => setAttributes({ [name]: value });
      const fields = [
        ...Object.entries(texts).map(([name, [label, help]]) =>
          make(TextControl, { key: name, label, help, value: attributes[name], onChange: set(name) }),
        ),
        ...Object.entries(choices).map(([name, [label, ...options]]) =>
          make(SelectControl, {
            key: name,
            label,
            value: attributes[name],
            options: options.map(([value, text]) => ({ value, label: text })),
            onChange: set(name),
          }),
        ),
      ];
      const said = Object.entries(attributes).filter(([, value]) => value !== '');
      return make(
        Fragment,
        null,
        make(blockEditor.InspectorControls, null, make(PanelBody, { title: 'Map' }, fields)),
        make(
          'div',
          blockEditor.useBlockProps(),
          make(Placeholder, {
            label: 'Coalition Map',
            instructions: `The map, with hotlines and a way out, stands here on the page. ${
              said.length > 0 ? said.map(([name, value]) => `${name}: ${value}`).join(' · ') : 'All places.'
            }`,
          }),
        ),
      );
    },
    save: () => null,
  });
})(globalThis.wp);
