/// What is known, on the command line.
@NullMarked
package org.whence.cli.show;

import org.jspecify.annotations.NullMarked;
