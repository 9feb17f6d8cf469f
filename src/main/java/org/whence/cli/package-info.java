/// The same verbs on a command line. Standard output is data; everything else goes to standard error. A class a verb,
/// in rooms named as those of `work`; what `--json` says is in `json`, what all of them use in `kit`.
@NullMarked
package org.whence.cli;

import org.jspecify.annotations.NullMarked;
