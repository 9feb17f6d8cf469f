/// Whether two media show or sound the same, and in which part: pictures laid over each other, clips set beside each
/// other in time, sounds by what is heard at the same moments. [PairMatcher] is where to begin.
@NullMarked
package org.whence.core.compare;

import org.jspecify.annotations.NullMarked;
