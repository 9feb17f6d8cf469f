/// Who is near among everything known: picture hashes by Hamming distance, local features by the words of a vocabulary,
/// sounds by their landmarks; in memory, and in files that can be rebuilt. What is found here is only a candidate.
@NullMarked
package org.whence.core.index;

import org.jspecify.annotations.NullMarked;
