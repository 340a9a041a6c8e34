import { render } from 'preact';
import { Greeted } from '../../components/base/Greeted.tsx';
import '../../components/base/tokens.css';
import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/popup/popup.css';

render(<Greeted>{() => <Popup />}</Greeted>, document.getElementById('root')!);
