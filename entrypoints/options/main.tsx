import { render } from 'preact';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import '../../components/base/pieces.css';
import '../../components/base/page/page.css';
import { Options } from '../../components/options/Options.tsx';
import '../../components/options/options.css';

watchDefects(window, 'options');
render(<Greeted step="options">{({ version }) => <Options version={version} />}</Greeted>, document.getElementById('root')!);
