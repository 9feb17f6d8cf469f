/// Traces of the way: what a file is consistent with, by rules that are data.
@NullMarked
package org.whence.core.trace;

import org.jspecify.annotations.NullMarked;
