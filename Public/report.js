// Comforts of the report form.
"use strict";
