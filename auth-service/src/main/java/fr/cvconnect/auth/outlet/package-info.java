/**
 * Outlets: where customers are received and payments collected, known by twelve digits [seed].
 *
 * <p>Operations opens them ({@link fr.cvconnect.auth.outlet.OutletOpening}); a merchant finds the
 * one to collect for by its first letters ({@link fr.cvconnect.auth.outlet.OutletSearch}).
 */
package fr.cvconnect.auth.outlet;
