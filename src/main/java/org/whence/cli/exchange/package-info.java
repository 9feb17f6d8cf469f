/// What leaves the house and what comes in, on the command line.
@NullMarked
package org.whence.cli.exchange;

import org.jspecify.annotations.NullMarked;
