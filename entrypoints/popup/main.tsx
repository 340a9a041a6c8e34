import { render } from 'preact';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import '../../components/base/pieces.css';
import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/popup/popup.css';

watchDefects(window, 'popup');
render(<Greeted step="popup">{() => <Popup />}</Greeted>, document.getElementById('root')!);
