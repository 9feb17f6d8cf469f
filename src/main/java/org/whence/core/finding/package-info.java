/// Contradictions and oddities, each computed by a named rule.
@NullMarked
package org.whence.core.finding;

import org.jspecify.annotations.NullMarked;
