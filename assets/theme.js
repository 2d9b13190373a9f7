try{const t=localStorage.getItem("diglot-theme");if(t)document.documentElement.dataset.theme=t}catch{}
