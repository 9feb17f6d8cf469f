/// What stands alike in files of many formats, each as a block of its own: TIFF with Exif in it, JPEG, XMP, IPTC,
/// ICC; and what all readers of formats use: the bytes of a file, and the fields and defects that they collect.
@NullMarked
package org.whence.adapter.exif.block;

import org.jspecify.annotations.NullMarked;
