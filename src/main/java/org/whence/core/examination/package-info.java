/// What one version of the program read and computed from a media, and the ports through which that is done and kept.
@NullMarked
package org.whence.core.examination;

import org.jspecify.annotations.NullMarked;
