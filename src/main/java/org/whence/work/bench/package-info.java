/// How much of what is known is found again, and how quickly: measured on pictures, clips and sounds that are made for
/// it, so that the answer is known.
@NullMarked
package org.whence.work.bench;

import org.jspecify.annotations.NullMarked;
