/// What every verb of the command line uses: the call that it belongs to, arguments as values, tables, bars.
@NullMarked
package org.whence.cli.kit;

import org.jspecify.annotations.NullMarked;
