/// The empty desk: what to do first, and what an answer here means.
@NullMarked
package org.whence.ui.start;

import org.jspecify.annotations.NullMarked;
