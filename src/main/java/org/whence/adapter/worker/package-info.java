/// Worker processes: files that nobody vouches for are read in there, and only messages come back.
@NullMarked
package org.whence.adapter.worker;

import org.jspecify.annotations.NullMarked;
