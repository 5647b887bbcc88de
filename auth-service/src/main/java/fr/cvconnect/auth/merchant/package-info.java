/**
 * Merchants: holders of a convention, known by its six digits [seed].
 *
 * <p>Operations registers them ({@link fr.cvconnect.auth.merchant.Registration}); the row exists
 * from then on, MerchantRegistered is published once the administrator's account stands. It also
 * suspends and reinstates them ({@link fr.cvconnect.auth.merchant.Suspension}).
 */
package fr.cvconnect.auth.merchant;
