/// Taking in, on the command line.
@NullMarked
package org.whence.cli.add;

import org.jspecify.annotations.NullMarked;
