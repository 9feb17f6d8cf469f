/// The names of things: media, records, cases, authors, desks, acts. Values only.
@NullMarked
package org.whence.core.record;

import org.jspecify.annotations.NullMarked;
