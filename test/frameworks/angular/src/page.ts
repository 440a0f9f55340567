import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { CoalitionSelectEvent } from '@coalition-map/elements';

@Component({
  selector: 'app-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './page.html',
})
export class Page {
  readonly src = ['tat', 'tasa', 'tribal'].map((id) => `data/${id}/dataset.json`).join(' ');
  readonly country = signal('US');
  readonly place = signal('none');

  tell(event: Event): void {
    this.place.set((event as CoalitionSelectEvent).place ?? 'none');
  }
}
