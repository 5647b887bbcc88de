<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#--
  Identifier first, then the password, in one form: js/steps.js shows the second field once the first
  is filled in, and without scripts both are there. Keycloak's own two pages would tell after the
  first which identifiers exist, and the gateway could not count the tries of an account any more.
-->
<#assign error=messagesPerField.getFirstError('username', 'password')>
<@layout.registrationLayout displayMessage=!error?has_content; section>
    <#if section = "header">
        ${msg("loginAccountTitle")}
    <#elseif section = "form">
        <form id="kc-form-login" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post"
              data-steps data-next="${msg('next')}" <#if error?has_content>data-refused</#if>>
            <#if error?has_content>
                <p id="login-error" class="cv-error" role="alert">${error}</p>
            </#if>
            <@field.group name="username" label=msg("username")>
                <span class="${properties.kcInputClass}">
                    <input id="username" name="username" value="${login.username!''}" type="text" required
                           maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false"
                           <#if error?has_content>aria-invalid="true" aria-describedby="login-error"<#else>autofocus</#if>/>
                </span>
            </@field.group>
            <div id="password-step">
                <@field.group name="password" label=msg("password")>
                    <div class="${properties.kcInputGroup}">
                        <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
                            <span class="${properties.kcInputClass}">
                                <input id="password" name="password" type="password" required maxlength="64"
                                       autocomplete="current-password"
                                       <#if error?has_content>aria-invalid="true" aria-describedby="login-error" autofocus</#if>/>
                            </span>
                        </div>
                        <div class="${properties.kcInputGroupItemClass}">
                            <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button"
                                    aria-label="${msg('showPassword')}" aria-controls="password" data-password-toggle
                                    data-icon-show="${properties.kcFormPasswordVisibilityIconShow}"
                                    data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
                                    data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
                                <i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i>
                            </button>
                        </div>
                    </div>
                </@field.group>
            </div>
            <@buttons.loginButton />
        </form>
    </#if>
</@layout.registrationLayout>
