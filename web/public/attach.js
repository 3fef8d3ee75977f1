// The host page's side of the example: what is sent with the form, and the bookmark for pages that nobody can change.

const form = document.getElementById('form');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.getElementById('sent').textContent = `已发布，随表单送出：${new FormData(form).get('checked')}`;
});

const checker = new URL('nianbao-checker.js', import.meta.url).href;
document.getElementById('bookmarklet').href =
  `javascript:import(${JSON.stringify(checker)}).then((module)=>module.attach()).catch((error)=>alert(error.message))`;
