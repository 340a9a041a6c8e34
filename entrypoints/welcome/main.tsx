import { render } from 'preact';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import '../../components/base/pieces.css';
import '../../components/base/page/page.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import '../../components/welcome/welcome.css';

watchDefects(window, 'welcome');
render(<Greeted step="welcome">{() => <Welcome />}</Greeted>, document.getElementById('root')!);
