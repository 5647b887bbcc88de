/**
 * Merchants: holders of a convention, known by its six digits [seed].
 *
 * <p>Operations registers them ({@link fr.cvconnect.auth.merchant.Registration}); the row exists
 * from then on, MerchantRegistered is published once the administrator's account stands.
 */
package fr.cvconnect.auth.merchant;
