// The parts of ECharts that the engine and the browser both have.

import { installLabelLayout } from 'echarts/lib/label/installLabelLayout.js';
import { use } from 'echarts/lib/extension.js';
import { install as installSVGRenderer } from 'echarts/lib/renderer/installSVGRenderer.js';
import { setPlatformAPI } from 'zrender/lib/core/platform.js';
import metrics from 'diglot:metrics';
import { measurer } from './measure.js';

use([installLabelLayout, installSVGRenderer]);
setPlatformAPI({ measureText: measurer(metrics) });

export { init } from 'echarts/lib/core/echarts.js';
