/// What `--json` says: one object a line. The names are a contract: added to, never changed.
@NullMarked
package org.whence.cli.json;

import org.jspecify.annotations.NullMarked;
