/// What a case file holds, how it is put together, and how one from elsewhere is checked and compared with what is
/// here.
@NullMarked
package org.whence.core.casefile;

import org.jspecify.annotations.NullMarked;
