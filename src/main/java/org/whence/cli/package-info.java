/// The same verbs on a command line. Standard output is data; everything else goes to standard error.
@NullMarked
package org.whence.cli;

import org.jspecify.annotations.NullMarked;
