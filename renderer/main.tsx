import './zodSetup';
import '@fontsource-variable/inter';
import '@fontsource/caladea/latin-400.css';
import '@fontsource/caladea/latin-400-italic.css';
import '@fontsource/caladea/latin-700.css';
import '@fontsource/caladea/latin-700-italic.css';
import '@fontsource/caladea/latin-ext-400.css';
import '@fontsource/caladea/latin-ext-700.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/frame.css';
import './ui/source.css';
import './ui/facts.css';
import './ui/sources.css';
import './ui/review.css';
import './ui/screens.css';
import './ui/dialogs.css';
import './series/series.css';
import './templates/templates.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
// Last, since it overrules what the others say of colours.
import './ui/forced.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
