<#macro content>
<#-- Not Keycloak's own reset: it would unblock nothing. The gateway's page does (auth-service). -->
<p class="cv-forgotten"><a href="/mot-de-passe-oublie">${msg("doForgotPassword")}</a></p>
</#macro>
