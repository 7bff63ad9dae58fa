// The pop-up: opening it is the reader's wish that the page be read.

import { show } from "./view.js";

show("popup", { tab: true, reads: true });
