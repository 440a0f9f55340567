import '@coalition-map/elements/define';

const explorer = document.querySelector('coalition-explorer');
const place = document.querySelector('output');

explorer.src = ['tat', 'tasa', 'tribal'].map((id) => `data/${id}/dataset.json`).join(' ');
explorer.addEventListener('coalition-select', (event) => {
  place.textContent = event.place ?? 'none';
});
document.querySelector('button').addEventListener('click', () => {
  explorer.country = 'CA';
});
