/**
 * Calls that come at the same time are handled together: {@link fr.cvconnect.events.slice.Slices}
 * does for callers what the intake loop does for records.
 */
package fr.cvconnect.events.slice;
