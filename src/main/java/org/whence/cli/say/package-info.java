/// What people say, on the command line.
@NullMarked
package org.whence.cli.say;

import org.jspecify.annotations.NullMarked;
