/**
 * Outlets: where customers are received and payments collected, known by twelve digits [seed].
 *
 * <p>Operations opens and closes them ({@link fr.cvconnect.auth.outlet.OutletOpening}, {@link
 * fr.cvconnect.auth.outlet.OutletClosing}); a merchant finds the one to collect for by its first
 * letters ({@link fr.cvconnect.auth.outlet.OutletSearch}).
 */
package fr.cvconnect.auth.outlet;
