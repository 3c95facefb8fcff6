import { startChoices } from './choices.ts';
import { startCopying } from './copying.ts';
import { startCorrespondence } from './correspondence.ts';
import { startFolds } from './folds.ts';
import { startLoading } from './loading.ts';
import { startMenus } from './menus.ts';
import { startPanels } from './panels.ts';
import { startPlace } from './place.ts';

startChoices();
startPanels();
startFolds();
startCopying();
startMenus();
startCorrespondence();
startPlace();
startLoading();
