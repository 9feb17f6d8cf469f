/// Whence: a workbench for the provenance of images and video.
@NullMarked
package org.whence;

import org.jspecify.annotations.NullMarked;
