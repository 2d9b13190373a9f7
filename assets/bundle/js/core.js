// The part of the browser's bundle that every live chart needs: it gives assets/live.js
// the function that brings a chart to life.

import { mount } from './mount.js';

globalThis.diglotCharts.mount = mount;
