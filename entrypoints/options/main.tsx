import { render } from 'preact';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import { Options } from '../../components/options/Options.tsx';
import '../../components/options/options.css';

render(<Greeted>{({ version }) => <Options version={version} />}</Greeted>, document.getElementById('root')!);
