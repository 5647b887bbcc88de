// The language's own switch is an inline script, which our policy runs nowhere.
document.addEventListener("DOMContentLoaded", () => {
  document.getElementById("login-select-toggle")?.addEventListener("change", (event) => {
    location.assign(event.target.value);
  });
});

// The password is asked for once the identifier is there. A refused password is typed again at once.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-steps]");
  if (!form) {
    return;
  }
  const { password, login: button } = form.elements;
  const passwordStep = document.getElementById("password-step");
  const signIn = button.textContent;

  function ask(forPassword) {
    passwordStep.hidden = !forPassword;
    password.disabled = !forPassword;
    button.textContent = forPassword ? signIn : form.dataset.next;
  }

  ask("refused" in form.dataset);
  form.addEventListener("submit", (event) => {
    if (passwordStep.hidden) {
      event.preventDefault();
      ask(true);
      password.focus();
    } else {
      button.disabled = true;
    }
  });
  // Back from the next page, out of the browser's memory, the button works again.
  window.addEventListener("pageshow", () => {
    button.disabled = false;
  });
});
