/// What a media is: its kind, size, duration, and parts of it.
@NullMarked
package org.whence.core.media;

import org.jspecify.annotations.NullMarked;
