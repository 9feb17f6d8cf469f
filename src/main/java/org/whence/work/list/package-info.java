/// Many media beside each other: the gallery, posts, copies, the map and the time line.
@NullMarked
package org.whence.work.list;

import org.jspecify.annotations.NullMarked;
