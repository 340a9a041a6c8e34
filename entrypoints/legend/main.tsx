import { render } from 'preact';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import '../../components/base/pieces.css';
import '../../components/base/page/page.css';
import { Legend } from '../../components/legend/Legend.tsx';
import '../../components/legend/legend.css';
import { legend } from '../../lib/diagnosis/legend.ts';

watchDefects(window, 'legend');
render(<Greeted step="legend">{() => <Legend rows={legend()} />}</Greeted>, document.getElementById('root')!);
