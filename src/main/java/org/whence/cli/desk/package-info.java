/// The desk itself: its key, what is wrong with it, how fast it is, and the sample case.
@NullMarked
package org.whence.cli.desk;

import org.jspecify.annotations.NullMarked;
