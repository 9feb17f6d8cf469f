/// What a file says of itself, read without trust: metadata-extractor behind bounds, and small readers of our own
/// where it is silent or knows no bounds. Runs only inside worker processes.
@NullMarked
package org.whence.adapter.exif;

import org.jspecify.annotations.NullMarked;
