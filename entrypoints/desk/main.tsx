import { render } from 'preact';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import '../../components/base/pieces.css';
import { Desk } from '../../components/desk/Desk.tsx';
import '../../components/desk/desk.css';

watchDefects(window, 'desk');
render(<Greeted step="desk">{() => <Desk />}</Greeted>, document.getElementById('root')!);
